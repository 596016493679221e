"""A refusal of a model never repeats what was typed: it may come to be written down."""

import pytest
from pydantic import BaseModel, ValidationError

from declare_app.model import records
from declare_app.model.declaration import DeclarationHead, NamedRegime
from declare_app.model.record import Record

TYPED = "001079004517"
MODELS = [
    NamedRegime,
    DeclarationHead,
    Record,
    *(one for one in vars(records).values() if isinstance(one, type) and issubclass(one, Record)),
]


@pytest.mark.parametrize("model", MODELS)
def test_no_model_of_a_declaration_repeats_what_was_typed(model: type[BaseModel]) -> None:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({TYPED: TYPED, "id": [TYPED], "format": TYPED, "form": [TYPED]})
    assert "input_value" not in str(caught.value)

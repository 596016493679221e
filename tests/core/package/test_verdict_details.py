"""What the verdict says of a package beyond one fault a fact."""

from dataclasses import replace

import pytest

from declare_app.package.container import Parts
from declare_app.package.examination import Examination
from declare_app.package.package_facts import PackageFacts, RendererFacts
from declare_app.package.verdict import Verdict, judge_package
from tests.builders import example
from tests.core.package.test_verdict import states
from tests.packages import Recipe, measure, packed


def with_template(pdf_of: bytes | None = None) -> Verdict:
    """The verdict on a package whose print names a template that is unknown here."""

    def facts(given: PackageFacts) -> PackageFacts:
        return given.model_copy(update={"renderer": RendererFacts(template="a4-9", code_line=True)})

    def files(parts: Parts) -> Parts:
        return replace(parts, declaration_pdf=pdf_of) if pdf_of else parts

    return judge_package(packed(Recipe(facts=facts, files=files)), measure())


def test_a_print_of_an_unknown_template_is_compared_but_never_valid() -> None:
    fact = with_template().fact("pdf_is_print")
    assert (fact.state, fact.finding.evidence) == ("indeterminate", "pdf_is_print.template_alike")


def test_another_text_under_an_unknown_template_is_said() -> None:
    other = Examination(packed(Recipe(draft=example("annual-2025"))), measure()).parts.declaration_pdf
    fact = with_template(other).fact("pdf_is_print")
    assert (fact.state, fact.finding.evidence) == ("indeterminate", "pdf_is_print.template_other_text")


@pytest.mark.parametrize(
    ("field", "value"),
    [("unit", "SỞ KHÁC"), ("content_sha256", "0" * 64), ("kind", "initial"), ("period", "2025")],
)
def test_package_json_that_says_other_than_the_declaration_falls_at_schema(field: str, value: str) -> None:
    package = packed(Recipe(facts=lambda facts: facts.model_copy(update={field: value})))
    verdict = judge_package(package, measure())
    assert states(verdict)["schema"] == "invalid"
    assert verdict.fact("schema").finding.details["field"] == field

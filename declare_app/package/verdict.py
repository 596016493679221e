"""What was found out about a package (kết luận), fact by fact; "accepted" is computed from the facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from declare_app.model.short_code import content_digest
from declare_app.package.checks import CHECKS, GATES, Check
from declare_app.package.container import Parts
from declare_app.package.examination import Examination, Measure
from declare_app.package.findings import Fact, indeterminate
from declare_app.package.package_facts import PackageFacts

NOT_NEEDED: Final = frozenset({"revocation"})
"""Facts that may stay indeterminate in an accepted package (contract 4)."""
_ENOUGH: Final = {False: ("valid",), True: ("valid", "indeterminate")}


@dataclass(frozen=True)
class Verdict:
    """The facts about one file; identifiers are None where they could not be read."""

    declaration_id: str | None
    content_sha256: str | None
    level: str | None
    facts: tuple[Fact, ...]

    @property
    def accepted(self) -> bool:
        """No fact is invalid, and every one but ``revocation`` is valid."""
        return all(fact.state in _ENOUGH[fact.name in NOT_NEEDED] for fact in self.facts)

    def fact(self, name: str) -> Fact:
        return next(fact for fact in self.facts if fact.name == name)


def judge_package(data: bytes, measure: Measure, checks: Mapping[str, Check] = CHECKS) -> Verdict:
    """The verdict on the bytes of a package; any bytes whatever get one, and nothing is raised."""
    exam = Examination(data, measure)
    facts = tuple(_facts(exam, checks))
    return Verdict(_declaration_id(exam, facts), _content_sha256(exam), _level(exam, facts), facts)


def unreadable_file(reason: str) -> Verdict:
    """The verdict on a file that could not even be read."""
    unread = Fact("container", indeterminate("container.unreadable", reason=reason))
    rest = [Fact(name, indeterminate("not_examined")) for name in CHECKS if name != unread.name]
    return Verdict(None, None, None, (unread, *rest))


def _facts(exam: Examination, checks: Mapping[str, Check]) -> Iterator[Fact]:
    shut = False
    for name, check in checks.items():
        finding = indeterminate("not_examined") if shut else check(exam)
        yield Fact(name, finding)
        shut = shut or (name in GATES and finding.state == "invalid")


def _passed(facts: tuple[Fact, ...], *names: str) -> bool:
    return all(fact.state == "valid" for fact in facts if fact.name in names)


def _declaration_id(exam: Examination, facts: tuple[Fact, ...]) -> str | None:
    if not _passed(facts, *GATES) or not isinstance(exam.facts, PackageFacts):
        return None
    return exam.facts.declaration_id


def _content_sha256(exam: Examination) -> str | None:
    return content_digest(exam.parts.declaration_json) if isinstance(exam.taken, Parts) else None


def _level(exam: Examination, facts: tuple[Fact, ...]) -> str | None:
    """How well the signer's identity stands; None without an intact signature."""
    # A token cannot be seen from here, so L3 stays the sender's claim, told with signer_trusted (contract 4).
    judged = exam.signer if _passed(facts, *GATES) else None
    return judged.level.value if judged is not None and judged.level is not None else None

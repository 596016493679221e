"""The print of a declaration made anew, and the signed PDF of a package held against it, object by object."""

from datetime import datetime

from declare_app.base.environment import VIETNAM
from declare_app.base.errors import AppError
from declare_app.documents.form_pdf import TEMPLATE, print_final
from declare_app.documents.resemblance import resemblance
from declare_app.documents.stamp import print_stamp
from declare_app.drafting.finish import reopened
from declare_app.forms.regimes import Regime
from declare_app.model.declaration import Declaration
from declare_app.model.short_code import content_digest, short_code
from declare_app.package.container import Parts
from declare_app.package.findings import Finding, indeterminate, invalid, valid
from declare_app.package.package_facts import PackageFacts
from declare_app.signing.certificates import Certificate
from declare_app.signing.examination import SignatureExamined
from declare_app.signing.identity import holder_name
from declare_app.signing.increment import compare_increment
from declare_app.signing.pades import prepared_increment


def final_print(declaration: Declaration, regime: Regime, declaration_json: bytes, *, code_line: bool) -> bytes:
    """The unsigned print: always the same bytes for the same arguments."""
    return print_final(reopened(declaration, regime), regime, declaration_json, code_line=code_line)


def stamp_of(certificate: Certificate, claimed_time: datetime, declaration_json: bytes) -> bytes:
    """The panel that the signer's field shows: holder, claimed time and short code, as a one-page PDF."""
    word = "Niêm phong" if certificate.is_self_signed else "Ký số"
    lines = (
        f"{word} bởi: {holder_name(certificate)}",
        f"Giờ máy ghi: {claimed_time.astimezone(VIETNAM):%H:%M:%S %d/%m/%Y}",
        f"Mã: {short_code(content_digest(declaration_json))}",
    )
    return print_stamp(lines)


def print_difference(
    parts: Parts, declaration: Declaration, regime: Regime, facts: PackageFacts, signer: SignatureExamined
) -> Finding:
    """Whether the package's PDF is the print of its JSON and then exactly our own preparation for this signature."""
    content = parts.declaration_json
    try:
        printed = final_print(declaration, regime, content, code_line=facts.renderer.code_line)
    except AppError:
        return invalid("pdf_is_print.unprintable")
    if facts.renderer.template != TEMPLATE:
        return _resembles(parts.declaration_pdf, printed, facts.renderer.template)
    stamp = stamp_of(signer.certificate, facts.created_at, content)
    expected = prepared_increment(printed, stamp, facts.created_at)
    difference = compare_increment(parts.declaration_pdf, printed, expected)
    if difference is not None:
        return invalid(f"pdf_is_print.other_{difference.part.value}", object=difference.object_number or 0)
    return valid("pdf_is_print.valid", bytes=len(printed))


def _resembles(signed: bytes, printed: bytes, template: str) -> Finding:
    """A print of a template that is unknown here: indeterminate, with what text and picture say (contract 4)."""
    found = resemblance(signed, printed)
    if found is None:
        return indeterminate("pdf_is_print.template_unreadable", template=template)
    if found.other_text is not None:
        return indeterminate("pdf_is_print.template_other_text", template=template, page=found.other_text)
    if found.other_picture is not None:
        return indeterminate("pdf_is_print.template_other_picture", template=template, page=found.other_picture)
    return indeterminate("pdf_is_print.template_alike", template=template)

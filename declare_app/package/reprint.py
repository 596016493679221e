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
from declare_app.signing.identity import holder_name
from declare_app.signing.increment import Difference, compare_increment
from declare_app.signing.pades import Panel, prepare_receipt, prepared_increment
from declare_app.signing.pdf_signature import PdfExamined, Receipt


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
    parts: Parts, declaration: Declaration, regime: Regime, facts: PackageFacts, signed: PdfExamined
) -> Finding:
    """Whether the package's PDF is the print of its JSON and then exactly our own preparation for its signatures."""
    content = parts.declaration_json
    try:
        printed = final_print(declaration, regime, content, code_line=facts.renderer.code_line)
    except AppError:
        return invalid("pdf_is_print.unprintable")
    if facts.renderer.template != TEMPLATE:
        return _resembles(parts.declaration_pdf, printed, facts.renderer.template)
    stamp = stamp_of(signed.declarant.certificate, facts.created_at, content)
    expected = prepared_increment(printed, stamp, facts.created_at)
    if signed.receipt is None:
        return _compared(compare_increment(parts.declaration_pdf, printed, expected), len(printed))
    declared = parts.declaration_pdf[: signed.receipt.declared_bytes]
    difference = compare_increment(declared, printed, expected) or _receipt_difference(parts, declared, signed.receipt)
    return _compared(difference, len(printed)).adding(*([] if difference else [valid("pdf_is_print.receipt")]))


def _compared(difference: Difference | None, print_bytes: int) -> Finding:
    if difference is not None:
        return invalid(f"pdf_is_print.other_{difference.part.value}", object=difference.object_number or 0)
    return valid("pdf_is_print.valid", bytes=print_bytes)


def _receipt_difference(parts: Parts, declared: bytes, receipt: Receipt) -> Difference | None:
    """Where what follows the declarant's part is other than our own preparation for the receiver."""
    time = receipt.signature.signing_time
    if time is None:  # an examined PDF signature always claims one
        raise ValueError("a PDF signature without its time")
    stamp = stamp_of(receipt.signature.certificate, time, parts.declaration_json)
    expected = prepare_receipt(declared, Panel(stamp, time), receipt.received).document[len(declared) :]
    return compare_increment(parts.declaration_pdf, declared, expected)


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

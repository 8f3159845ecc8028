"""Papers as people have them, good and bad; each only as whole as it takes to tell what it is."""

from io import BytesIO
from zipfile import ZipFile, ZipInfo

OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text"


def zipped(*names: str, **contents: bytes) -> bytes:
    """An archive with these entries, the same bytes each time; keyword entries with their content."""
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(ZipInfo(name), b"<x/>")
        for name, content in contents.items():
            archive.writestr(ZipInfo(name), content)
    return data.getvalue()


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
DOCX = zipped("[Content_Types].xml", "word/document.xml")
XLSX = zipped("[Content_Types].xml", "xl/workbook.xml")
PPTX = zipped("[Content_Types].xml", "ppt/presentation.xml")
ODT = zipped("content.xml", mimetype=OPEN_DOCUMENT_TEXT.encode())
RTF = rb"{\rtf1\ansi Budget}"
CSV = "ward,turnout\nTŷ Gwyn,41\n".encode()
TEXT = "Dear editor,\r\n\r\nplease find £500,000.".encode("latin-1")
UTF_16 = "Dear editor, it’s here".encode("utf-16")

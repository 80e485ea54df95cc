"""What many readings have in common: copies of one text, one statement repeated, one actor under many names.

Pure functions over records; nothing here opens a file.
"""

from __future__ import annotations

from tasrih.linking.copies import Copies, Index, Report, copies, report_of

__all__ = ["Copies", "Index", "Report", "copies", "report_of"]

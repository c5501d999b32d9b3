"""The mapping of a file as a mapping file: taken away, or brought from another place."""

import streamlit as st

from loaders.mapping_file import LayoutMapping, MappingInvalid, parse_mapping, write_mapping
from widgets.escaping import escape_markdown
from widgets.language import _
from widgets.upload.draft import DraftFile

PROBLEM = "upload-mapping-problem"


def show_mapping_file(file: DraftFile) -> None:
    """Offer what was said of a file as a mapping file, and take one that was made before."""
    with st.expander(_("Mapping file"), key="upload-mapping-file", on_change="rerun") as opened:
        if not opened.open:
            return
        key = f"upload-mapping-{file.book.sha256[:8]}"
        st.file_uploader(
            _("Use a mapping file that was made before"),
            type=["toml"],
            key=key,
            on_change=lambda: _take_mapping(file, key),
        )
        if problem := st.session_state.pop(PROBLEM, None):
            st.error(escape_markdown(problem))
        if file.mapping != LayoutMapping():
            mapping = file.mapping
            st.download_button(
                _("Download this mapping"),
                data=lambda: write_mapping(mapping).encode(),
                file_name="mapping.toml",
                mime="text/plain",
                icon=":material/download:",
                key="upload-mapping",
                on_click="ignore",
            )


def _take_mapping(file: DraftFile, key: str) -> None:
    brought = st.session_state[key]
    if brought is None:
        return
    try:
        text = brought.getvalue().decode("utf-8-sig")
        file.mapping = parse_mapping(text, brought.name)
    except MappingInvalid as invalid:
        st.session_state[PROBLEM] = str(invalid)
    except UnicodeDecodeError:
        st.session_state[PROBLEM] = _("The mapping file is not UTF-8 text; save it as such.")

"""A chart's twin as it is pasted."""

from fwcompare.charts.html_table import as_html


def test_a_table_for_documents_has_heads_and_escapes_what_strangers_wrote() -> None:
    page = as_html([["", "a<b"], ["x & y", "<img src=x>"]], "One <title>")
    rows = "<tr><th></th><th>a&lt;b</th></tr><tr><th>x &amp; y</th><td>&lt;img src=x&gt;</td></tr>"
    caption = "<caption>One &lt;title&gt;</caption>"
    assert page == f'<meta charset="utf-8"><table>{caption}{rows}</table>'

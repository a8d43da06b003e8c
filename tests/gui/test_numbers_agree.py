"""Whatever the weights: one lead and one share read one way in window, terminal and exports."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QWidget

from fwcompare.analysis.evaluation import Evaluation, evaluate
from fwcompare.analysis.findings import Findings, QuickFindings
from fwcompare.analysis.verdict import Judgement, judged
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.profile import profile
from fwcompare.cli import analysis_text, score
from fwcompare.decision import Preferences, proposal
from fwcompare.decision.record import NO_RECORD
from fwcompare.export.export import Export
from fwcompare.export.exporters import EXPORTERS
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.drawn_forms import content_of
from fwcompare.gui.output.printing import Printout
from fwcompare.gui.panels.verdict import VerdictStrip
from fwcompare.gui.panels.weights import WeightsPanel
from fwcompare.gui.panels.why import WhyPanel
from fwcompare.gui.selection import Selection
from fwcompare.wording import numbers, sentences, summary
from tests.export.worked_out import bundled, plain_export, written

_WEIGHTINGS, _PRINTED = 400, 20
_EACH_EXPORTED = 8


def _weightings(count: int) -> Iterator[Preferences]:
    """Yield random points, often equal ones."""
    start, draw = proposal(bundled()), Random(20261128)
    for _ in range(count):
        most = draw.choice((2, 10, 100))
        yield replace(
            start,
            dimension_points={id_: float(draw.randint(0, most)) for id_ in start.dimension_points},
            criterion_points={id_: float(draw.randint(0, most)) for id_ in start.criterion_points},
        )


def _lead(evaluation: Evaluation) -> str:
    """Return the difference of the two shown scores, worked out from what is shown."""
    first, second = (float(f"{evaluation.scores[a]:.2f}") for a in evaluation.ranking[:2])
    return f"{first - second:.2f}"


def _shares(evaluation: Evaluation) -> dict[str, str]:
    return {
        dimension.name: f"{100 * evaluation.dimension_shares[id_]:.0f}"
        for id_, dimension in evaluation.dataset.dimensions.items()
    }


def _export(evaluation: Evaluation, judgement: Judgement) -> Export:
    """Return an export whose lead, shares and verdict are those of an evaluation."""
    slow = replace(plain_export().findings.slow, judgement=judgement)
    return Export(
        Findings(QuickFindings(evaluation), slow), NO_RECORD, "2026-11-28", "fwcompare analyse"
    )


def _plain(text: str) -> str:
    return text.replace(numbers.NARROW_SPACE, " ").replace("\\", "")


def _leads_in(text: str) -> set[str]:
    return set(re.findall(r"leads by (\d+\.\d\d)", text))


def test_the_window_shows_each_share_one_way_and_the_lead_of_the_shown_scores(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    document, selection = Document(bundled()), Selection()
    styles = styles_of(document.dataset)
    strip = VerdictStrip(document, theme, selection, styles)
    why = WhyPanel(document, theme, selection, styles)
    weights = WeightsPanel(document, theme, selection, styles)
    strip.resize(1280, strip.height())  # in less room the middle of a long headline is left out
    for view in (strip, why, weights):
        show(view)
    for id_ in document.dataset.dimensions:
        weights.open_dimension(id_)
    for preferences in _weightings(_WEIGHTINGS):
        document.edit("Random", preferences)
        evaluation = document.evaluation
        _assert_told(strip.headline.text(), evaluation)
        waterfall = why._chart.result
        assert waterfall is not None
        if evaluation.leader is not None and _lead(evaluation) != "0.00":
            assert waterfall.lead == f"+{_lead(evaluation)}"
        rows = {id_: _plain(row.share_text) for id_, row in weights.dimension_rows.items()}
        shares = list(_shares(evaluation).values())
        assert list(rows.values()) == [f"{share} %" for share in shares]
        assert [_plain(row.share) for row in profile(evaluation, styles, "").rows] == [
            f"{share} %" for share in shares
        ]
        _assert_equal_points_read_equal(preferences.dimension_points, rows, evaluation)
        for id_, row in weights.criterion_rows.items():
            assert _plain(row.share_text) == f"{100 * evaluation.shares[id_]:.1f} %"
    document.judging.close()


def _assert_told(headline: str, evaluation: Evaluation) -> None:
    if not evaluation.has_weights:
        assert headline == "Nothing to rank by"
    elif evaluation.leader is None:
        assert headline.endswith("are level")
    elif _lead(evaluation) == "0.00":
        assert headline.startswith("Level at ")
        assert headline.endswith(" ahead by less than 0.01")
    else:
        name = evaluation.dataset.alternatives[evaluation.leader].name
        assert headline == f"{name} leads by {_lead(evaluation)}"


def _assert_equal_points_read_equal(
    points: Mapping[str, float], shown: dict[str, str], evaluation: Evaluation
) -> None:
    counted = [id_ for id_ in points if evaluation.dimension_shares[id_] or not points[id_]]
    for one in counted:
        for other in counted:
            if points[one] == points[other]:
                assert shown[one] == shown[other]


def test_terminal_clipboard_and_exports_say_what_the_window_shows() -> None:
    for number, preferences in enumerate(_weightings(_WEIGHTINGS)):
        evaluation = evaluate(bundled(), preferences)
        judgement = judged(evaluation)
        lead, headline = _lead(evaluation), sentences.headline(evaluation)
        _assert_told(headline, evaluation)
        export = _export(evaluation, judgement)
        texts = {
            "score": "\n".join(score.as_text(evaluation, judgement)),
            "analyse": "\n".join(analysis_text.as_text(export.findings)),
            "clipboard": summary.result_as_text(evaluation),
        }
        if number % _EACH_EXPORTED == 0:  # they tell all the rest as well, which takes longer
            for form in ("madr", "markdown", "html"):
                texts[form] = written(form, export).decode()
        for form, text in texts.items():
            told = _plain(text)
            assert _leads_in(told) <= {lead}, form
            if judgement.verdict in {"clear", "close"} and lead != "0.00":
                assert _leads_in(told) == {lead}, form
            _assert_shares(form, told, evaluation)


def _assert_shares(form: str, text: str, evaluation: Evaluation) -> None:
    for dimension in evaluation.dataset.dimensions.values():
        share = _shares(evaluation)[dimension.name]
        name = re.escape(dimension.name)
        match form:
            case "score" | "analyse":
                found = re.search(rf"^  {re.escape(dimension.label)} +(\d+) %", text, re.MULTILINE)
                assert found is not None
                assert found[1] == share
            case "clipboard":
                assert f"\n{dimension.name}: {share} %\n" in text
            case "madr" | "markdown":
                told = re.findall(rf"(?:^- {name}, |^\| {name} \| )(\d+) %", text, re.MULTILINE)
                assert len(told) >= 2
                assert set(told) == {share}
            case "html":
                assert f"<bdi>{dimension.name}</bdi>, {share} % of the weight" in text


def test_the_printed_report_says_the_same(theme: Theme, tmp_path: Path) -> None:
    for preferences in _weightings(_PRINTED):
        evaluation = evaluate(bundled(), preferences)
        judgement = judged(evaluation)
        export = _export(evaluation, judgement)
        printed = [Printout(export, theme)._document.toPlainText()]
        if tool := shutil.which("pdftotext"):
            path = tmp_path / "report.pdf"
            path.write_bytes(content_of(EXPORTERS["pdf"], export, theme))
            done = subprocess.run([tool, "-layout", path, "-"], capture_output=True, check=True)
            printed.append(done.stdout.decode())
        for text in map(_plain, printed):
            assert sentences.headline(evaluation, judgement) in text
            assert _leads_in(text) <= {_lead(evaluation)}
            for dimension in evaluation.dataset.dimensions.values():
                share = _shares(evaluation)[dimension.name]
                assert f"{dimension.name}, {share} % of the weight" in text

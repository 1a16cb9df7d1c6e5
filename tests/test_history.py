import pytest
from hypothesis import given
from hypothesis import strategies as st

from blotquant.history import History
from blotquant.model import Project


def noted(text: str) -> Project:
    return Project(notes=text)


def test_a_new_history_is_saved_and_has_nothing_to_undo() -> None:
    history = History(noted("0"))
    assert history.project == noted("0")
    assert history.is_saved
    assert (history.undo_label, history.redo_label) == (None, None)
    assert history.undo() == noted("0")
    assert history.redo() == noted("0")


def test_undo_and_redo_walk_through_labelled_steps() -> None:
    history = History(noted("0"))
    history.apply("Write 1", noted("1"))
    history.apply("Write 2", noted("2"))
    assert history.undo_label == "Write 2"
    assert history.undo() == noted("1")
    assert (history.undo_label, history.redo_label) == ("Write 1", "Write 2")
    assert history.undo() == noted("0")
    assert history.redo() == noted("1")
    assert history.redo() == noted("2")
    assert history.redo_label is None


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(noted("0"))
    history.apply("Write 1", noted("1"))
    history.undo()
    history.apply("Write 2", noted("2"))
    assert history.redo_label is None
    assert history.undo() == noted("0")


def test_steps_of_one_gesture_are_one_step() -> None:
    history = History(noted("0"))
    for text in ("1", "2", "3"):
        history.apply(f"Drag to {text}", noted(text), merge_key=("drag", "l1"))
    history.apply("Drag on", noted("4"), merge_key=("drag", "l2"))
    assert history.undo() == noted("3")
    assert history.undo_label == "Drag to 3"
    assert history.undo() == noted("0")


def test_steps_without_a_key_never_merge() -> None:
    history = History(noted("0"))
    history.apply("Write", noted("1"))
    history.apply("Write", noted("2"))
    assert history.undo() == noted("1")


def test_a_gesture_ends_with_undo() -> None:
    history = History(noted("0"))
    history.apply("Write", noted("1"))
    history.apply("Drag", noted("2"), merge_key="drag")
    history.undo()
    history.apply("Drag", noted("3"), merge_key="drag")
    assert history.undo() == noted("1")


def test_a_gesture_that_goes_on_after_saving_can_be_undone_to_what_was_saved() -> None:
    history = History(noted("0"))
    history.apply("Drag", noted("1"), merge_key="drag")
    history.mark_saved()
    history.apply("Drag", noted("2"), merge_key="drag")
    assert not history.is_saved
    assert history.undo() == noted("1")
    assert history.is_saved


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    history = History(noted("0"))
    history.apply("Write", noted("1"))
    history.undo()
    history.apply("Write the same", noted("0"))
    assert history.undo_label is None
    assert history.redo_label == "Write"


def test_saved_is_about_content() -> None:
    history = History(noted("0"))
    history.apply("There", noted("1"))
    assert not history.is_saved
    history.apply("And back", noted("0"))
    assert history.is_saved
    history.mark_saved()
    history.undo()
    assert not history.is_saved


def test_the_oldest_steps_are_forgotten() -> None:
    history = History(noted("0"), depth=2)
    for text in ("1", "2", "3"):
        history.apply("Write", noted(text))
    for _ in range(5):
        history.undo()
    assert history.project == noted("1")
    for _ in range(5):
        history.redo()
    assert history.project == noted("3")


def test_a_history_without_depth_is_refused() -> None:
    with pytest.raises(ValueError, match="must be 1 or more"):
        History(noted("0"), depth=0)


@given(st.lists(st.tuples(st.text("abc", max_size=2), st.sampled_from([None, "k", "m"])), max_size=20))
def test_undoing_everything_returns_to_the_start_and_redoing_to_the_end(
    steps: list[tuple[str, str | None]],
) -> None:
    history = History(noted("start"))
    for text, key in steps:
        history.apply("Write", noted(text), merge_key=key)
    end = history.project
    while history.undo_label is not None:
        history.undo()
    assert history.project == noted("start")
    assert history.is_saved
    while history.redo_label is not None:
        history.redo()
    assert history.project == end


# Amending: what measuring fills in is no step of its own


def test_amending_is_no_step_of_undo() -> None:
    history = History(noted("0"))
    history.apply("Write 1", noted("1"))
    history.amend(noted("1 and measured"))
    assert history.project == noted("1 and measured")
    assert history.undo_label == "Write 1"
    assert history.undo() == noted("0")
    assert history.redo() == noted("1 and measured")


def test_what_was_saved_stays_saved_when_it_is_amended() -> None:
    history = History(noted("0"))
    history.amend(noted("0 and measured"))
    assert history.is_saved
    history.apply("Write 1", noted("1"))
    history.undo()
    assert history.is_saved


def test_what_was_not_saved_does_not_become_so_by_amending() -> None:
    history = History(noted("0"))
    history.apply("Write 1", noted("1"))
    history.amend(noted("1 and measured"))
    assert not history.is_saved
    history.undo()
    assert history.is_saved


def test_a_gesture_goes_on_over_an_amendment() -> None:
    history = History(noted("0"))
    history.apply("Drag", noted("1"), merge_key="drag")
    history.amend(noted("1 and measured"))
    history.apply("Drag", noted("2"), merge_key="drag")
    assert history.undo() == noted("0")
    assert history.undo_label is None


def test_amending_keeps_what_can_be_done_again() -> None:
    history = History(noted("0"))
    history.apply("Write 1", noted("1"))
    history.undo()
    history.amend(noted("0 and measured"))
    assert history.redo_label == "Write 1"
    assert history.redo() == noted("1")
    assert history.undo() == noted("0 and measured")


def test_an_abandoned_gesture_leaves_no_trace() -> None:
    history = History(Project(notes="a"))
    history.apply("Write", Project(notes="b"))
    history.apply("Move", Project(notes="c"), merge_key="drag")
    history.apply("Move", Project(notes="d"), merge_key="drag")
    assert history.abandon("drag")
    assert (history.project.notes, history.undo_label) == ("b", "Write")
    assert not history.abandon("drag")
    assert not history.abandon(None)
    assert history.project.notes == "b"


def test_a_change_of_folder_reaches_every_step() -> None:
    history = History(Project(notes="a"))
    history.apply("Write", Project(notes="b"))
    history.apply("Write", Project(notes="c"))
    history.undo()
    history.map(lambda project: Project(notes=f"moved {project.notes}"))
    assert [history.undo().notes, history.redo().notes, history.redo().notes] == [
        "moved a",
        "moved b",
        "moved c",
    ]
    history.undo()
    history.undo()
    assert history.is_saved


def test_a_recovered_project_counts_as_unsaved() -> None:
    history = History(Project(notes="a"), saved=False)
    assert not history.is_saved
    history.mark_saved()
    assert history.is_saved

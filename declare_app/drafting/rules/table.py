"""The rules by the names under which a form file lists them."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Final

from declare_app.drafting.case import Case
from declare_app.drafting.problems import Problem
from declare_app.drafting.rules import changes, filing, income, money, people, real_property, thresholds

Rule = Callable[[Case], Iterator[Problem]]


def _thresholds(case: Case) -> Iterator[Problem]:
    return chain(
        thresholds.totals_reach_the_figure(case), thresholds.below_threshold_is_answered_where_there_is_one(case)
    )


RULES: Final[Mapping[str, Rule]] = {
    "F01": filing.no_changes_in_a_first_filing,
    "F02": filing.previous_declaration_is_dated,
    "F03": filing.income_period_follows_the_previous_declaration,
    "F04": income.every_income_line_is_filled,
    "F05": income.income_row_equals_the_sum,
    "F06": changes.unchanged_assets_are_said_to_be_unchanged,
    "F07": changes.every_change_is_complete,
    "F11": real_property.land_and_houses_are_described,
    "F12": real_property.gifts_print_as_estimated,
    "F13": real_property.certificates_have_number_and_holder,
    "F14": real_property.strangers_on_a_certificate_are_explained,
    "F15": real_property.house_type_and_floor_area_are_given,
    "F16": money.foreign_money_has_both_amounts,
    "F17": money.foreign_things_name_their_country,
    "F18": money.registered_things_have_a_number,
    "F19": _thresholds,
    "F22": people.identity_papers_agree,
    "F23": people.minor_children_are_minors,
    "F26": money.amounts_are_plausible,
    "F27": real_property.nothing_is_listed_twice,
}

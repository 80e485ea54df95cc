"""The pool: order kept, few in flight, a dead process outlived."""

import os
import time

from tasrih.pipeline.pool import AHEAD, in_order


def square(number):
    time.sleep(0.002 * (number % 3))
    return number * number


def die_at_seven(number):
    if number == 7:
        os._exit(1)
    return number


def lost(number):
    return f"lost {number}"


def test_in_order_keeps_the_order():
    assert list(in_order(square, range(40), 2, lost=lost)) == [number * number for number in range(40)]


def test_in_order_takes_no_more_tasks_than_it_needs():
    taken = []
    tasks = (taken.append(number) or number for number in range(1000))
    results = in_order(square, tasks, 2, lost=lost)
    assert next(results) == 0
    assert len(taken) <= 2 * AHEAD
    results.close()


def test_in_order_loses_only_the_task_that_kills_its_process():
    expected = [lost(number) if number == 7 else number for number in range(20)]
    assert list(in_order(die_at_seven, range(20), 2, lost=lost)) == expected


def test_in_order_of_nothing():
    assert list(in_order(square, [], 2, lost=lost)) == []

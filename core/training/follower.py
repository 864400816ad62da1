"""A process that does what the leading one says: the same steps on its share of each batch. It writes nothing."""

from __future__ import annotations

from core.project.run import RunFolder
from core.training.team import Task, Together
from core.training.workshop import Workshop


def follow(
    run: RunFolder, team: Together, *, resume: bool = False, epochs: int | None = None, batch_size: int | None = None
) -> None:
    """Take part in a run until the leader ends it.

    The orders: STEP (number of the step, epoch, step within it, factor of the learning rate, epochs in all),
    NEXT_EPOCH (loss and accuracy on the images held out, which the leader alone looks at), END.
    """
    shop = Workshop.make(run, epochs=epochs, batch_size=batch_size, resume=resume, team=team)
    batches = shop.batches()
    while (order := team.hear()).task is not Task.END:
        match order.task:
            case Task.STEP:
                number, epoch, inside, factor, last = order.numbers
                if last != shop.recipe.epochs:
                    shop.last_until(int(last))
                if (int(epoch), int(inside)) != (shop.position.epoch, shop.position.step_in_epoch):
                    raise RuntimeError(f"out of step with the leading process: {order} at {shop.position}")
                shop.schedule.factor = factor
                images, labels = next(batches)
                shop.step(images, labels, int(number))
                shop.position.count(0.0, 0.0, len(labels), 0.0)
            case Task.NEXT_EPOCH:
                shop.schedule.after_epoch(order.numbers[0], order.numbers[1])
                shop.position.next_epoch()
                batches = shop.batches()
    shop.close()

using Bot.Answers;
using Bot.Content;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class LibraryTests
{
    private static readonly ContentSnapshot One = Notes("one", "zebra");

    private static readonly ContentSnapshot Two = Notes("two", "giraffe");

    [Fact]
    public void Published_notes_replace_the_ones_before()
    {
        var library = Asking.Publish(One);
        library.Publish(Two);

        Assert.Same(Two, library.Snapshot);
        Assert.Equal("two", library.Answer("who decides on hiring").Excerpts[0].Conference);
        Assert.Contains("zebra", library.Answer("zebra").Missing);
    }

    [Fact]
    public void A_library_without_notes_holds_the_empty_snapshot() =>
        Assert.Same(ContentSnapshot.Empty, new Library(NoSessionLinks.Instance).Snapshot);

    [Fact]
    public async Task An_answer_while_notes_are_published_comes_from_one_edition()
    {
        var library = Asking.Publish(One);
        var publishing = Task.Run(() =>
            {
                for (var i = 0; i < 60; i++)
                    library.Publish(i % 2 == 0 ? Two : One);
            },
            TestContext.Current.CancellationToken);
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                var mixed = 0;
                do
                {
                    var answer = library.Answer("who decides on hiring", top: 10);
                    var edition = answer.Excerpts[0].Conference == "one" ? One : Two;
                    if (answer.Excerpts.Length != 3 || ExcerptFaults.In(answer, edition).Any()
                        || answer.Excerpts.Any(excerpt => excerpt.Conference != edition.Conferences[0].Id))
                        mixed++;
                }
                while (!publishing.IsCompleted);
                return mixed;
            },
            TestContext.Current.CancellationToken)).ToArray();

        await publishing;
        Assert.All(await Task.WhenAll(asking), mixed => Assert.Equal(0, mixed));
    }

    [Fact]
    public void Equal_questions_from_many_threads_give_equal_answers()
    {
        var library = Asking.Publish(Asking.Shipped.Snapshot);
        var questions = Asking.ShippedQuestions.Take(20).Select(question => question.Text).ToArray();
        var expected = questions.ToDictionary(text => text, text => Asking.Shipped.Ask(new Question(text)).Text());

        Assert.All(
            Enumerable.Range(0, 200).AsParallel()
                .Select(i => questions[i % questions.Length]).Select(text => (text, Answer: library.Ask(new Question(text)).Text())),
            pair => Assert.Equal(expected[pair.text], pair.Answer));
    }

    private static ContentSnapshot Notes(string id, string animal)
    {
        var loaded = Given.Files(
            ($"{id}/a1.en.md", $"---\ntitle: Deciding\n---\n# First\n\nThe {animal} of {id} decides on hiring.\n\n# Second\n\nThe {animal} of {id} decides on hiring twice.\n"),
            ($"{id}/a2.en.md", $"---\ntitle: Also\n---\n# Third\n\nAt {id} the {animal} decides on hiring as well.\n"));
        Assert.NotNull(loaded.Snapshot);
        return loaded.Snapshot;
    }
}

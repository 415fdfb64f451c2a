using Bot.Model.Vectors;
using Bot.Search.Meaning;
using Bot.Tests.Channels;
using Bot.Tests.Content;
using Bot.Tests.Search;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>The vectors of notes are made once, and a model that fails holds up nobody.</summary>
public sealed class SentenceModelTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeGenerator generator = new();
    private readonly List<string> lines = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => folder.PathOf("kiku.vectors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_passage_gets_its_vector_and_progress_counts_to_all()
    {
        var done = 0;
        var index = await Sentences.Model(generator, File).IndexAsync(Sentences.Texts(Sentences.Notes), more => done += more, Stop);

        Assert.Equal(4, done);
        Assert.Equal(1, Nearest(index, "boats"));
        Assert.Equal(2, Nearest(index, "musical instruments"));
    }

    [Fact]
    public async Task Only_what_changed_is_made_anew()
    {
        await Sentences.Model(generator, File).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        var before = generator.Texts.Count;

        var index = await Sentences.Model(generator, File)
            .IndexAsync(Sentences.Texts([.. Sentences.Notes[..3], Corpus.English("The harbour is closed.")]), _ => { }, Stop);

        Assert.Equal(["The harbour is closed."], generator.Texts.Skip(before).Where(text => text.Contains("harbour", StringComparison.Ordinal)));
        Assert.Equal(2, generator.Texts.Count - before);
        Assert.Equal(0, Nearest(index, "earn"));
    }

    [Fact]
    public async Task Equal_passages_are_made_once() =>
        Assert.Equal(
            1 + 1,
            (await CountAsync(Corpus.English("The same."), Corpus.English("The same."), Corpus.English("The same."))).Count);

    [Fact]
    public async Task Another_model_makes_all_anew()
    {
        await Sentences.Model(generator, File).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        var before = generator.Texts.Count;

        await Sentences.Model(generator, File, identity: "another").IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);

        Assert.Equal(1 + 4, generator.Texts.Count - before);
    }

    [Fact]
    public async Task A_broken_file_is_made_anew()
    {
        await System.IO.File.WriteAllTextAsync(File, "not vectors at all, but something long enough to be taken for a header of theirs", Stop);

        await Sentences.Model(generator, File, lines).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        var before = generator.Texts.Count;
        await Sentences.Model(generator, File, lines).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);

        Assert.Equal(1, generator.Texts.Count - before);
        Assert.Empty(lines);
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_a_line_says_so_and_questions_are_compared_all_the_same()
    {
        var index = await Sentences.Model(generator, folder.PathOf("no/such/folder/kiku.vectors"), lines)
            .IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);

        Assert.Equal(1, Nearest(index, "boats"));
        Assert.StartsWith("the vectors are not kept in ", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_a_time_spoil_nothing()
    {
        var texts = Sentences.Texts([.. Enumerable.Range(0, 300).Select(i => Corpus.English($"Passage {i} of a ship."))]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sentences.Model(new FakeGenerator(), File).IndexAsync(texts, _ => { }, Stop))));

        await Sentences.Model(generator, File).IndexAsync(texts, _ => { }, Stop);

        Assert.Single(generator.Texts);
    }

    [Fact]
    public async Task What_was_made_before_a_failure_is_kept()
    {
        var texts = Sentences.Texts([.. Enumerable.Range(0, 100).Select(i => Corpus.English($"Passage {i}."))]);
        var broken = Sentences.Model(generator, File);
        await Assert.ThrowsAsync<SentenceModelException>(() => broken.IndexAsync(
            texts, done => generator.Failure = done > 0 ? new HttpRequestException(HttpRequestError.ConnectionError) : null, Stop));
        generator.Failure = null;
        var before = generator.Texts.Count;

        await Sentences.Model(generator, File).IndexAsync(texts, _ => { }, Stop);

        Assert.InRange(generator.Texts.Count - before, 1, 99);
    }

    [Fact]
    public async Task Questions_fail_with_one_line_are_not_tried_for_a_while_and_then_answered_again()
    {
        var clock = new SteppedClock();
        var model = Sentences.Model(generator, File, lines, clock);
        var index = await model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        generator.Failure = new HttpRequestException(HttpRequestError.ConnectionError);

        Assert.Null(index.VectorOf("boats"));
        generator.Failure = null;
        Assert.Null(index.VectorOf("boats"));
        Assert.Equal("the fake is not reached (ConnectionError)", model.Failure);
        clock.Step(TimeSpan.FromSeconds(31));
        Assert.NotNull(index.VectorOf("boats"));

        Assert.Null(model.Failure);
        Assert.Equal(["the fake is not reached (ConnectionError); answers go on without it", "the fake answers again"], lines);
    }

    [Fact]
    public async Task A_question_waits_no_longer_than_the_timeout()
    {
        var clock = new HastyClock();
        var index = await Sentences.Model(generator, File, lines).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        var questions = new QuestionVectors(generator.Source().Open(), "the fake", TimeSpan.FromSeconds(1), clock, lines.Add);
        generator.Gate = new TaskCompletionSource().Task;

        Assert.Null(questions.Of("boats", generator.Dimensions));

        Assert.Equal(["the fake gives no answer within 1 s; answers go on without it"], lines);
        Assert.NotNull(index);
    }

    [Fact]
    public async Task Vectors_of_another_length_than_those_of_the_notes_are_not_compared_with_them()
    {
        var model = Sentences.Model(generator, File, lines);
        var index = await model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        generator.Dimensions = 16;

        Assert.Null(index.VectorOf("boats"));
        Assert.Equal("the fake gives vectors of 16 numbers now, those of the notes have 8; answers go on without it", Assert.Single(lines));

        // As the host does when it tries again.
        Assert.Equal(1, Nearest(await model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop), "boats"));
        Assert.Null(model.Failure);
    }

    [Fact]
    public async Task A_question_is_asked_once()
    {
        var index = await Sentences.Model(generator, File).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);
        var before = generator.Texts.Count;

        Assert.Same(index.VectorOf("boats"), index.VectorOf("boats"));
        Assert.Equal(1, generator.Texts.Count - before);
    }

    [Fact]
    public async Task Who_does_not_wait_any_longer_is_not_told_of_a_failure()
    {
        using var stop = new CancellationTokenSource();
        generator.Gate = new TaskCompletionSource().Task;
        var making = Sentences.Model(generator, File).IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
    }

    [Fact]
    public void Many_vectors_are_compared_as_few_are()
    {
        UInt128[] keys = [.. Enumerable.Range(0, 40_000).Select(i => (UInt128)(i % 1000))];
        var table = new VectorTable(keys, 2);
        for (var i = 0; i < 1000; i++)
            table.Set((UInt128)i, [i, 1]);
        var cosines = new float[keys.Length];

        table.Compare([2, 1], cosines);

        Assert.All(cosines.Index(), cosine => Assert.Equal((2 * (cosine.Index % 1000)) + 1, cosine.Item));
    }

    private async Task<IReadOnlyCollection<string>> CountAsync(params Bot.Search.Index.SearchDocument[] documents)
    {
        await Sentences.Model(generator, File).IndexAsync(Sentences.Texts(documents), _ => { }, Stop);
        return generator.Texts;
    }

    private static int Nearest(ISentenceIndex index, string question)
    {
        var cosines = new float[Sentences.Notes.Length];
        index.Compare(index.VectorOf(question), cosines);
        Assert.All(cosines, cosine => Assert.InRange(cosine, -1.001f, 1.001f));
        return Array.IndexOf(cosines, cosines.Max());
    }
}

using Bot.Conversations;
using Bot.Insights;

namespace Bot.Tests.Insights;

/// <summary>A store of questions in a list, which can be held up or fail.</summary>
internal sealed class RecordedQuestions : IQuestionStore
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<QuestionRecord> Kept { get; } = [];

    public List<DateTimeOffset> ErasedBefore { get; } = [];

    public int TextsErased { get; private set; }

    public QuestionFilter? Asked { get; private set; }

    public QuestionFigures Figures { get; set; } = new([], 0, 0, default, default, [], [], [], [], 0, 0, [], []);

    /// <summary>Held until the test lets it go.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public Exception? Failure { get; set; }

    /// <summary>The event that no batch may hold.</summary>
    public string? Refused { get; set; }

    public async ValueTask AddAsync(IReadOnlyCollection<QuestionRecord> questions, CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        var failure = questions.Any(question => question.EventId == Refused) ? new StoreException("refused", isTransient: false) : Failure;
        if (failure is null)
            Kept.AddRange(questions);
        arrived.TrySetResult();
        if (failure is not null)
            throw failure;
    }

    public Task ArrivedAsync(CancellationToken cancellation) => arrived.Task.WaitAsync(cancellation);

    public ValueTask<QuestionFigures> ReadAsync(QuestionFilter filter, int most, CancellationToken cancellation)
    {
        Asked = filter;
        return new(Figures);
    }

    public ValueTask EraseAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        ErasedBefore.Add(before);
        return default;
    }

    public ValueTask EraseTextsAsync(CancellationToken cancellation)
    {
        TextsErased++;
        return default;
    }
}

using Bot.Answers;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class WarmUpTests
{
    /// <summary>Nobody looks at its outcome when the program runs, so a failure would only show as a slow start.</summary>
    [Fact]
    public void It_runs_to_its_end_and_leaves_other_libraries_alone()
    {
        var library = new Library(NoSessionLinks.Instance);

        WarmUp.Run();

        Assert.Same(ContentSnapshot.Empty, library.Snapshot);
    }
}

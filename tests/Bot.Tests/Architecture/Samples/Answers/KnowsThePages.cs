using Bot.Tests.Architecture.Samples.Web;

namespace Bot.Tests.Architecture.Samples.Answers;

/// <summary>The forbidden use is a type argument in an iterator.</summary>
internal sealed class KnowsThePages
{
    public static IEnumerable<int> Lengths()
    {
        foreach (var page in new List<SamplePage>())
            yield return page.GetHashCode();
    }
}

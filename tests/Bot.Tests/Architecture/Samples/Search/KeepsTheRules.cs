using Bot.Tests.Architecture.Samples.Content;

namespace Bot.Tests.Architecture.Samples.Search;

/// <summary>Everything here looks a little like what is forbidden, and is not.</summary>
internal sealed class KeepsTheRules
{
    private readonly Lock gate = new();
    private int count;

    public async Task<int> CountAsync(Task<SampleNotes> notes)
    {
        var read = await notes;
        lock (gate)
            count++;
        using var words = read.Text.Split(' ').AsEnumerable().GetEnumerator();
        while (words.MoveNext())
            count++;
        return SampleNotesReader.Read(read.Text).Text.Length + count;
    }
}

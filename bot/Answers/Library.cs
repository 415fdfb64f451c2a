using Bot.Content;

namespace Bot.Answers;

/// <summary>The one published reference to the notes and their index. A question reads it once.</summary>
internal sealed class Library
{
    private volatile ContentSnapshot snapshot = ContentSnapshot.Empty;

    public ContentSnapshot Snapshot => snapshot;

    /// <summary>Indexes the notes and puts them in place of the previous ones, in one step.</summary>
    public void Publish(ContentSnapshot notes) => snapshot = notes;

    /// <summary>Answers a question. Never throws for any text; takes milliseconds.</summary>
    public Reply Ask(Question question) => new SessionList(question.Language ?? Language.English, snapshot.Conferences);
}

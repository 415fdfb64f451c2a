using Bot.Answers.Ranking;
using Bot.Answers.Reading;

namespace Bot.Answers;

/// <summary>The way in which a question was answered.</summary>
internal enum Branch
{
    /// <summary>A command, a greeting or thanks: nothing is searched for.</summary>
    Command,

    /// <summary>One session as a whole.</summary>
    Session,

    /// <summary>The question is only a name: everything in that scope, in the order of the notes.</summary>
    ScopeAlone,

    /// <summary>The best passages, of what the question is limited to.</summary>
    Search,

    /// <summary>The best passages of all notes, because the scope of the question holds little of it.</summary>
    OutsideScope,

    /// <summary>The best passage of each session or speaker.</summary>
    Groups,
}

/// <summary>The record of how a question was answered: what was read, searched for and found, the confidence, and the reply. Explanations print it.</summary>
/// <param name="Request">What was searched for; null when nothing was.</param>
/// <param name="Candidates">What was found, best first; what is shown are the first of them.</param>
/// <param name="Confidence">What decided between found, weak and none; null where nothing was to be decided.</param>
internal sealed record Decision(
    ReadQuestion Question, Branch Branch, SearchRequest? Request, IReadOnlyList<Candidate> Candidates, Confidence? Confidence, Reply Reply);

namespace Bot.Answers.Reading;

internal enum IntentKind
{
    Ask,
    Help,
    Sessions,
    Show,
    Summary,
    SessionsAbout,
    SpeakersAbout,
    Speakers,
    ConferenceFacts,
}

/// <summary>What a message wants.</summary>
/// <param name="Subject">What it is about: the question itself, the session to show, what sessions are to mention.</param>
internal sealed record Intent(IntentKind Kind, string Subject);

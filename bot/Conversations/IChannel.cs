namespace Bot.Conversations;

/// <summary>A chat service, as the rest of the program sees it.</summary>
internal interface IChannel
{
    /// <summary>As in <see cref="ConversationAddress.Channel"/>.</summary>
    string Name { get; }

    ChannelStatus Status { get; }

    /// <summary>The rate limits of the service. <see cref="TurnQueue"/> keeps them, so that channels need not.</summary>
    RateLimits Limits { get; }

    /// <summary>Sends once. Ends within <see cref="ConversationOptions.SendTimeout"/>, and says by
    /// its result, not by an exception, what became of it.</summary>
    Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Whether a message with this id was sent to this target already.</summary>
    Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation);

    /// <returns>Null: the service does not tell, or does not know the user.</returns>
    Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation);
}

/// <param name="TimeZone">IANA.</param>
/// <param name="Locale">BCP 47.</param>
/// <param name="IsGuest">Belongs to another organisation, or is limited to some conversations.</param>
/// <param name="Name">As the person is called; null: the service does not tell.</param>
internal sealed record UserProfile(string? TimeZone, string? Locale, bool IsGuest, string? Name = null);

/// <param name="IsReady">Messages come in and go out.</param>
/// <param name="Detail">What is wrong and what to do about it; null when nothing is.</param>
internal sealed record ChannelStatus(bool IsReady, string? Detail = null);

/// <summary>What became of an attempt to send.</summary>
internal abstract record SendResult;

/// <param name="MessageId">The service's id of the message; null where it gives none.</param>
internal sealed record Sent(string? MessageId) : SendResult;

/// <summary>Nothing was written, since the service wants a pause in the conversation. No failure: to be sent first after it.</summary>
/// <param name="Code">The service's word for it.</param>
internal sealed record Limited(string Code, TimeSpan Pause) : SendResult;

/// <summary>Nothing was written: no connection, or no token that is good now. To be sent again.</summary>
/// <param name="Code">The service's word for it, or <c>connection_failed</c>.</param>
/// <param name="RetryAfter">Not sooner; null: whenever.</param>
internal sealed record Refused(string Code, TimeSpan? RetryAfter = null) : SendResult;

/// <summary>It may have been written: no answer, half an answer, or an error of the server. To be looked up before it is sent again.</summary>
internal sealed record Unknown(string Code) : SendResult;

/// <summary>It will never be written: the conversation is gone, Kiku was removed, the message is not one the service takes.</summary>
internal sealed record Failed(string Code) : SendResult;

internal enum FindOutcome
{
    Found,
    NotFound,

    /// <summary>The service offers no way to look it up.</summary>
    CannotTell,

    /// <summary>The service did not answer; to be asked again.</summary>
    Unavailable,
}

/// <param name="MessageId">For <see cref="FindOutcome.Found"/>.</param>
internal sealed record FindResult(FindOutcome Outcome, string? MessageId = null);

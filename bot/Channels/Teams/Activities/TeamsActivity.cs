using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams.Activities;

/// <summary>The SDK's activity, with what the SDK keeps in shapes that Kiku does not use.</summary>
internal sealed class TeamsActivity : Activity
{
    /// <summary>BCP 47. The SDK makes <see cref="Activity.Locale"/> the culture of the thread, which the program has none of.</summary>
    public string? ClientLocale { get; init; }

    /// <summary>The value of a button or an invoke, which is read for what it should be when that is known.</summary>
    public JsonElement Payload { get; init; }

    public TeamsChannelData Data => (TeamsChannelData)ChannelData;

    public string? TenantId => Data.Tenant?.Id ?? Conversation?.TenantId;
}

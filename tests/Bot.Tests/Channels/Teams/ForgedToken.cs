using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Teams;
using Bot.Emulators.Teams.Identity;

namespace Bot.Tests.Channels.Teams;

/// <summary>A token of the service with something wrong in it, signed with the service's own key unless that is what is wrong.</summary>
internal sealed class ForgedToken(TeamsService teams, DateTimeOffset now)
{
    private Func<string, string>? sign;

    public JsonObject Header { get; } = new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = teams.Login.Key.Id };

    public JsonObject Claims { get; } = new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = teams.AppId,
        ["serviceurl"] = teams.ServiceUrl,
        ["nbf"] = now.ToUnixTimeSeconds() - 60,
        ["exp"] = now.ToUnixTimeSeconds() + 3600,
    };

    public SigningKey Key => teams.Login.Key;

    public long Now => now.ToUnixTimeSeconds();

    public ForgedToken With(string claim, JsonNode? value)
    {
        Claims[claim] = value;
        return this;
    }

    public ForgedToken Without(string claim)
    {
        Claims.Remove(claim);
        return this;
    }

    public ForgedToken WithHeader(string name, JsonNode? value)
    {
        Header[name] = value;
        return this;
    }

    public ForgedToken WithoutHeader(string name)
    {
        Header.Remove(name);
        return this;
    }

    public ForgedToken Signed(Func<string, string> by)
    {
        sign = by;
        return this;
    }

    public override string ToString()
    {
        var text = $"{Encode(Header.ToJsonString())}.{Encode(Claims.ToJsonString())}";
        return $"{text}.{(sign ?? Key.Sign)(text)}";
    }

    public static string Encode(string part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part));
}

using Mono.Cecil;

namespace Bot.Tests.Architecture;

/// <summary>A type uses another, or a member of it.</summary>
/// <param name="User">Written by hand: what the compiler made for a lambda or an async method belongs to the type around it.</param>
/// <param name="Type">Full name without generic arguments.</param>
internal sealed record Use(TypeDefinition User, string Type, string? Member, TypeDefinition? Definition)
{
    public string Description => Member is null ? Type : $"{Type}.{Member}";
}

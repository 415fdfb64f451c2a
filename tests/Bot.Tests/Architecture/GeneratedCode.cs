using System.CodeDom.Compiler;
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Bot.Tests.Architecture;

/// <summary>Tells what the compiler and its generators made from what somebody wrote.</summary>
internal static class GeneratedCode
{
    public static bool Made(TypeDefinition type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || HasAttribute(type, typeof(CompilerGeneratedAttribute))
        || HasAttribute(type, typeof(GeneratedCodeAttribute));

    private static bool HasAttribute(TypeDefinition type, Type attribute) =>
        type.CustomAttributes.Any(found => found.AttributeType.FullName == attribute.FullName);
}

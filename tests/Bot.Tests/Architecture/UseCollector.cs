using Mono.Cecil;

namespace Bot.Tests.Architecture;

/// <summary>Everything that a type, with the types nested in it, refers to: in its declaration, its signatures and its code.</summary>
internal sealed class UseCollector
{
    private readonly TypeDefinition user;
    private readonly Dictionary<string, Use> uses = new(StringComparer.Ordinal);

    private UseCollector(TypeDefinition user) => this.user = user;

    /// <param name="type">A type that is not nested.</param>
    public static IEnumerable<Use> UsesOf(TypeDefinition type)
    {
        var collector = new UseCollector(type);
        foreach (var part in WithNested(type))
            collector.AddDeclaration(part);
        return collector.uses.Values;
    }

    /// <summary>The type, and every type in it at any depth.</summary>
    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => [type, .. type.NestedTypes.SelectMany(WithNested)];

    private void AddDeclaration(TypeDefinition type)
    {
        Add(type.BaseType);
        foreach (var implemented in type.Interfaces)
            Add(implemented.InterfaceType);
        AddParameters(type.GenericParameters);
        AddAttributes(type);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            AddAttributes(field);
        }

        foreach (var property in type.Properties)
            AddAttributes(property);
        foreach (var method in type.Methods)
            AddMethod(method);
    }

    private void AddMethod(MethodDefinition method)
    {
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters)
            Add(parameter.ParameterType);
        AddParameters(method.GenericParameters);
        AddAttributes(method);
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Add(variable.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers)
            Add(handler.CatchType);
        foreach (var instruction in method.Body.Instructions)
            AddOperand(instruction.Operand);
    }

    private void AddOperand(object? operand)
    {
        switch (operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case FieldReference field:
                Add(field.DeclaringType, field.Name);
                break;
            case GenericInstanceMethod method:
                AddAll(method.GenericArguments);
                Add(method.DeclaringType, method.Name);
                break;
            case MethodReference method:
                Add(method.DeclaringType, method.Name);
                break;
            case CallSite site:
                Add(site.ReturnType);
                break;
        }
    }

    private void AddParameters(IEnumerable<GenericParameter> parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => parameter.Constraints))
            Add(constraint.ConstraintType);
    }

    private void AddAttributes(ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
            Add(attribute.AttributeType);
    }

    private void AddAll(IEnumerable<TypeReference> types)
    {
        foreach (var type in types)
            Add(type);
    }

    private void Add(TypeReference? type, string? member = null)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                AddAll(generic.GenericArguments);
                Add(generic.ElementType, member);
                return;
            case TypeSpecification wrapped:
                Add(wrapped.ElementType, member);
                return;
            default:
                AddPlain(type, member);
                return;
        }
    }

    private void AddPlain(TypeReference type, string? member)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
            outer = declaring;
        if (outer == user)
            return;
        // Only this assembly is looked into; what other types are is told by their names.
        var definition = type as TypeDefinition;
        var use = new Use(user, outer.FullName.Split('`')[0], member, definition);
        uses.TryAdd($"{type.FullName}::{member}", use);
    }
}

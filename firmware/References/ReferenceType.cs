using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AstroNano.References;

/// <summary>A library type, declared like its twin but only with the listed members.</summary>
internal sealed class ReferenceType(
    Dictionary<string, TypeDefinition> declared,
    ApiList list,
    TypeDefinition twin,
    TypeDefinition type)
{
    private readonly Dictionary<MethodDefinition, MethodDefinition> _methods = [];

    /// <summary>Copies the twin's listed members; returns an error per unlisted one.</summary>
    public IEnumerable<string> AddMembers()
    {
        type.BaseType = twin.BaseType is null ? null : Import(twin.BaseType);
        foreach (TypeReference implemented in twin.Interfaces.Select(i => i.InterfaceType)
            .Where(i => declared.ContainsKey(i.FullName)))
        {
            type.Interfaces.Add(new InterfaceImplementation(Import(implemented)));
        }

        CopyAttributes(twin, type);
        var visibleFields = twin.Fields.Where(field => field.IsPublic).ToLookup(list.Has);
        var visibleMethods = twin.Methods.Where(method => method.IsPublic || method.IsFamily
            || method.IsFamilyOrAssembly).ToLookup(list.Has);
        foreach (FieldDefinition field in visibleFields[true])
        {
            type.Fields.Add(Copy(field));
        }

        foreach (MethodDefinition method in visibleMethods[true])
        {
            type.Methods.Add(_methods[method] = Copy(method));
        }

        AddPropertiesAndEvents();

        // Overrides are covered by what they override.
        return visibleFields[false].Select(ApiList.Name)
            .Concat(visibleMethods[false].Where(method => !method.IsVirtual || method.IsNewSlot)
                .Select(ApiList.Name))
            .Select(name => $"{name} is not in {list.Assembly}.txt: the device does not have it.");
    }

    private void AddPropertiesAndEvents()
    {
        foreach (PropertyDefinition property in twin.Properties)
        {
            var copy = new PropertyDefinition(
                property.Name, property.Attributes, Import(property.PropertyType))
            {
                GetMethod = Copied(property.GetMethod),
                SetMethod = Copied(property.SetMethod),
            };
            if (copy.GetMethod is not null || copy.SetMethod is not null)
            {
                type.Properties.Add(copy);
            }
        }

        foreach (EventDefinition happening in twin.Events)
        {
            type.Events.Add(new EventDefinition(
                happening.Name, happening.Attributes, Import(happening.EventType))
            {
                AddMethod = Copied(happening.AddMethod),
                RemoveMethod = Copied(happening.RemoveMethod),
            });
        }
    }

    private MethodDefinition? Copied(MethodDefinition? method) =>
        method is null ? null : _methods.GetValueOrDefault(method);

    private FieldDefinition Copy(FieldDefinition field)
    {
        var copy = new FieldDefinition(field.Name, field.Attributes, Import(field.FieldType));
        if (field.HasConstant)
        {
            copy.Constant = field.Constant;
        }

        return copy;
    }

    private MethodDefinition Copy(MethodDefinition method)
    {
        var copy = new MethodDefinition(method.Name, method.Attributes, Import(method.ReturnType))
        {
            ImplAttributes = method.ImplAttributes,
        };
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            copy.Parameters.Add(Copy(parameter));
        }

        if (copy.HasBody)
        {
            copy.Body.Instructions.Add(Instruction.Create(OpCodes.Ldnull));
            copy.Body.Instructions.Add(Instruction.Create(OpCodes.Throw));
        }

        return copy;
    }

    private ParameterDefinition Copy(ParameterDefinition parameter)
    {
        var copy = new ParameterDefinition(
            parameter.Name, parameter.Attributes, Import(parameter.ParameterType));
        if (parameter.HasConstant)
        {
            copy.Constant = parameter.Constant;
        }

        CopyAttributes(parameter, copy);
        return copy;
    }

    // Only attributes that the device has. The compiler needs Flags, DefaultMember, ParamArray.
    private void CopyAttributes(ICustomAttributeProvider from, ICustomAttributeProvider to)
    {
        foreach (CustomAttribute attribute in from.CustomAttributes.Where(
            attribute => declared.ContainsKey(attribute.AttributeType.FullName)))
        {
            var constructor = new MethodReference(
                ".ctor", Import(attribute.Constructor.ReturnType), Import(attribute.AttributeType))
            {
                HasThis = true,
            };
            foreach (ParameterDefinition parameter in attribute.Constructor.Parameters)
            {
                constructor.Parameters.Add(
                    new ParameterDefinition(Import(parameter.ParameterType)));
            }

            to.CustomAttributes.Add(new CustomAttribute(constructor, attribute.GetBlob()));
        }
    }

    private TypeReference Import(TypeReference used) => used switch
    {
        ArrayType array => new ArrayType(Import(array.ElementType), array.Rank),
        ByReferenceType reference => new ByReferenceType(Import(reference.ElementType)),
        _ => type.Module.ImportReference(declared.TryGetValue(used.FullName, out var found) ? found
            : throw new InvalidOperationException($"{twin} uses {used}, which is in no list.")),
    };
}

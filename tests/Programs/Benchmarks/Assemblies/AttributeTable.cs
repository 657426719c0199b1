namespace AstroNano.Benchmarks.Assemblies;

/// <summary>The attributes that an assembly has on the device.</summary>
internal static class AttributeTable
{
    public static IEnumerable<CustomAttribute> Of(RetainedMetadata retained) => retained.AllTypes
        .Concat<ICustomAttributeProvider>(retained.AllTypes.SelectMany(type => type.Fields)
            .Where(field => !field.HasConstant))
        .Concat(retained.AllTypes.SelectMany(type => type.Methods))
        .SelectMany(provider => provider.CustomAttributes)
        .Where(attribute => Exclusions.Writes(attribute)
            && retained.Contains(attribute.Constructor));
}

using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>Values of fields, written briefly.</summary>
internal static class DemoFields
{
    public static FieldValue Texts(params string[] values) => new FieldValue.Values([.. values]);

    /// <summary>One compound.</summary>
    public static FieldValue Compound(params (string Child, string Value)[] children) =>
        new FieldValue.Compounds([
            new(children.ToImmutableDictionary(c => c.Child, c => ImmutableArray.Create(c.Value), StringComparer.Ordinal)),
        ]);
}

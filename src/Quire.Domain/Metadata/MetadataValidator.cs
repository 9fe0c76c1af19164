using System.Collections.Immutable;
using Quire.Domain.Errors;
using Quire.Domain.Metadata.Rules;

namespace Quire.Domain.Metadata;

/// <summary>Holds a document against its blocks and reports everything wrong with it at once.</summary>
public static class MetadataValidator
{
    /// <summary>All problems, in the order of blocks and fields; empty when the document may be saved.</summary>
    /// <param name="document">Metadata of a version. Fields the schema does not know are not judged.</param>
    /// <param name="schema">Every block there is: what is filled is checked whether or not the collection uses its block.</param>
    /// <param name="requirements">What the collection demands.</param>
    public static ImmutableArray<FieldProblem> Validate(
        MetadataDocument document,
        MetadataSchema schema,
        FieldRequirements requirements
    ) => [.. DocumentCheck.Run(document, schema, requirements).Select(f => f.Breach.At(f.Path, f.Value))];

    /// <summary>Refuses an invalid document with every problem in the error.</summary>
    public static void MustBeValid(MetadataDocument document, MetadataSchema schema, FieldRequirements requirements)
    {
        var problems = Validate(document, schema, requirements);
        if (problems.Length > 0)
        {
            throw MetadataErrors.Invalid(
                problems,
                string.Join(", ", problems.Select(p => $"{p.Message} (Invalid value:{p.Value ?? "null"})"))
            );
        }
    }
}

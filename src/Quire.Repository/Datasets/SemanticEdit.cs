using Quire.Domain.Datasets;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets;

/// <summary>Fields and terms as linked data name them, each as far as it is spoken of.</summary>
/// <param name="Fields">Fields with their values.</param>
/// <param name="Terms">A licence or terms; null texts are not spoken of.</param>
/// <param name="FileAccessRequest">Whether people may ask for access; null when it is not spoken of.</param>
public sealed record SemanticEdit(IReadOnlyList<FieldUpdate> Fields, TermsOfUse Terms, bool? FileAccessRequest)
{
    /// <summary>The same as what a new version is to hold.</summary>
    public VersionInput AsVersion() =>
        new(
            Fields.Aggregate(MetadataDocument.Empty, (document, update) => document.With(update.Field.Name, update.Value)),
            Terms with
            {
                FileAccessRequest = FileAccessRequest ?? true,
            }
        )
        {
            IsSilentOnTerms = Terms is { LicenseId: null, AnyCustom: false },
        };
}

using System.Globalization;
using Quire.Api.Access;
using Quire.Api.Http;
using Quire.Api.Metadata;
using Quire.Contracts.Collections.Templates;
using Quire.Repository.Collections.Templates;

namespace Quire.Api.Collections.Templates;

/// <summary>Renders templates.</summary>
internal static class TemplateJson
{
    public static TemplateResponse Of(TemplateView view) =>
        new()
        {
            Id = view.Template.Id,
            Name = view.Template.Name,
            IsDefault = view.IsDefault,
            UsageCount = view.Template.UsageCount,
            CreateTime = WireTime.Sql(view.Template.CreatedAt),
            CreateDate = view.Template.CreatedAt.ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
            TermsOfUseAndAccess = TermsOf(view),
            DatasetFields = MetadataValuesJson.Of(view.Metadata, view.Schema, hideEmails: false),
            Instructions =
            [
                .. view
                    .Template.Instructions.OrderBy(i => i.Key, StringComparer.Ordinal)
                    .Select(i => new TemplateInstruction { InstructionField = i.Key, InstructionText = i.Value }),
            ],
            DataverseAlias = view.Alias,
        };

    public static TemplateSummary Of(TemplateLine line) =>
        new()
        {
            TemplateId = line.Id,
            TemplateName = line.Name,
            Owner = line.Owner,
        };

    private static TemplateTerms TermsOf(TemplateView view)
    {
        var terms = view.Template.Terms;
        return new()
        {
            Id = view.Template.Id,
            License = view.License is { } license ? LicenseJson.Of(license) : null,
            TermsOfUse = terms.TermsText,
            TermsOfAccess = terms.TermsOfAccess,
            ConfidentialityDeclaration = terms.ConfidentialityDeclaration,
            SpecialPermissions = terms.SpecialPermissions,
            Restrictions = terms.Restrictions,
            CitationRequirements = terms.CitationRequirements,
            DepositorRequirements = terms.DepositorRequirements,
            Conditions = terms.Conditions,
            Disclaimer = terms.Disclaimer,
            DataAccessPlace = terms.DataAccessPlace,
            OriginalArchive = terms.OriginalArchive,
            AvailabilityStatus = terms.AvailabilityStatus,
            SizeOfCollection = terms.SizeOfCollection,
            StudyCompletion = terms.StudyCompletion,
            ContactForAccess = terms.ContactForAccess,
            FileAccessRequest = terms.FileAccessRequest,
        };
    }
}

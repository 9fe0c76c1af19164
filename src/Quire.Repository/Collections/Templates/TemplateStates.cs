using System.Globalization;
using System.Text.Json;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Operations;

namespace Quire.Repository.Collections.Templates;

/// <summary>What templates hold, as whoever changes one saw it.</summary>
public static class TemplateStates
{
    /// <summary>Name, fields and terms of a template.</summary>
    public static SeenState State(this TemplateRecord template) =>
        SeenState.Of(
            template.Name,
            template.Metadata,
            template.LicenseId?.ToString(CultureInfo.InvariantCulture),
            JsonSerializer.Serialize(template.TermsTexts, StoredJson.Default.TermsOfUse)
        );
}

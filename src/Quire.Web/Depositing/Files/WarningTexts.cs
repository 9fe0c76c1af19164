using Quire.Domain.Errors;
using Quire.Repository.Files.Intake;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>
/// What pages say of files that were taken: in the reader's language where there is a text for the code, in the repository's own
/// words otherwise.
/// </summary>
internal static class WarningTexts
{
    public static string TextOf(UploadWarning warning, Wording texts) =>
        texts.Find($"warning.{warning.Code}") is { } template
            ? ErrorSentence.Fill(template, warning.Values)
            : warning.Text.Trim();
}

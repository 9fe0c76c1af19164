using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files.Intake;
using Quire.Web.Errors;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>
/// Takes the files of a form into a draft, one after another as they arrive: a file that is refused keeps none of the others out.
/// </summary>
internal static class SentFiles
{
    public static async Task<UploadOutcome> TakeAsync(Call call, long dataset)
    {
        var (added, problems) = (0, new List<(string Name, string Problem)>());
        var sent = await SentParts.ReadAsync(
            call,
            async (content, name, type, said) =>
            {
                var fields = FieldsOf(said);
                var file = new SentFile(content, name, type, fields);
                var tried = await call.AttemptAsync(
                    new AddFile(new ObjectRef.Dataset(dataset), file) { Unpacks = !fields.KeepZip }
                );
                if (tried.Refusal is { } refusal)
                {
                    problems.Add((name, Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording())));
                }
                else
                {
                    added += tried.Value!.Files.Count;
                }
            }
        );
        return new(FieldsOf(sent), added, problems);
    }

    private static UploadFields FieldsOf(IReadOnlyDictionary<string, string> sent) =>
        new()
        {
            Folder = sent.GetValueOrDefault("folder", ""),
            Description = sent.GetValueOrDefault("description", ""),
            Tags = sent.GetValueOrDefault("tags", ""),
            Restrict = sent.ContainsKey("restrict"),
            KeepZip = sent.ContainsKey("keep-zip"),
        };
}

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
        var (taken, problems) = (new List<(string Name, AddedFiles Files)>(), new List<(string Name, string Problem)>());
        var sent = await SentParts.ReadAsync(
            call,
            async (content, name, type, said) =>
            {
                var fields = UploadFields.In(said);
                var file = new SentFile(content, name, type, fields);
                var tried = await call.AttemptAsync(
                    new AddFile(new ObjectRef.Dataset(dataset), file)
                    {
                        Unpacks = !fields.KeepZip,
                        IsRepeated = said.ContainsKey("again"),
                    }
                );
                if (tried.Refusal is { } refusal)
                {
                    problems.Add((name, Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording())));
                }
                else
                {
                    taken.Add((name, tried.Value!));
                }
            }
        );
        return new(UploadFields.In(sent), taken, problems);
    }
}

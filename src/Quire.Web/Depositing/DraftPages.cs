using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Depositing.Forms;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>Describing the draft of a dataset.</summary>
internal static class DraftPages
{
    public static void MapDraftPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/metadata", ShowAsync).AsPage();
        pages.MapPost("/edit/{id:long}/metadata", SaveAsync).AsPage().TakesUpTo(BodyLimit.Long);
    }

    private static async Task<IResult> ShowAsync(long id, Call call, DraftForms forms)
    {
        var (shown, face, _) = await forms.OfAsync(call, id, sent: null);
        return PageResult.Of<DatasetFormPage, DatasetFormShown>(shown with { IsFresh = true }, face);
    }

    private static async Task<IResult> SaveAsync(long id, Call call, DraftForms forms)
    {
        var (sent, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, DraftForms.PathOf(id), sent);
        }

        var texts = call.Wording();
        var (shown, face, stored) = await forms.OfAsync(call, id, sent);
        if (!isGenuine)
        {
            return Again(shown, face, FormProblems.Said(texts["form.resend"]), StatusCodes.Status403Forbidden);
        }

        if (RowChange.Apply(sent, shown.Metadata.Values))
        {
            return PageResult.Of<DatasetFormPage, DatasetFormShown>(shown, face);
        }

        shown.Metadata.Values.Compact();
        var note = shown.Note?.Trim() is { Length: > 0 } said ? said.ReplaceLineEndings("\n") : null;
        var input = new VersionInput(shown.Metadata.Values.Into(stored.Metadata, shown.Metadata), shown.Terms.Written, note);
        var seen = new Input<DateTime>(DraftForms.TimeIn(shown.Seen));
        var tried = await call.AttemptAsync(new UpdateDraft(new ObjectRef.Dataset(id), new Input<VersionInput>(input), seen));
        if (tried.Refusal is not { } refusal)
        {
            return Moved.To(call.Http, $"{shown.Back}?version=DRAFT&done=saved");
        }

        var problems = FormProblems.Of(FormStatus.MustBeShown(refusal), shown.Schema, texts);
        return refusal.Code.Text == KnownErrors.Outdated
            ? Again(Renewed(shown, stored, texts), face, problems, StatusCodes.Status409Conflict)
            : Again(shown, face, problems, FormStatus.Of(refusal));
    }

    // Whoever has seen what the other one did may save over it.
    private static DatasetFormShown Renewed(DatasetFormShown shown, VersionView stored, Wording texts) =>
        shown with
        {
            Seen = DraftForms.TimeOf(stored),
            Conflicts = DraftForms.Differences(shown, stored, texts),
        };

    private static PageResult Again(DatasetFormShown shown, PageFace face, FormProblems problems, int status) =>
        PageResult.Of<DatasetFormPage, DatasetFormShown>(
            shown with
            {
                Metadata = shown.Metadata with { Problems = problems },
            },
            face,
            status
        );
}

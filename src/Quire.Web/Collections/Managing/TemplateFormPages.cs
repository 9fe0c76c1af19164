using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Templates;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Depositing;
using Quire.Web.Depositing.Forms;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Making a template, and changing what it fills in.</summary>
internal static class TemplateFormPages
{
    public static void MapTemplateFormPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet(
                "/collection/{alias}/templates/new",
                (string alias, Call call, LicenseChoices licenses) => ShowAsync(call, alias, null, licenses)
            )
            .AsManaging(Permission.EditDataverse);
        pages
            .MapPost(
                "/collection/{alias}/templates/new",
                (string alias, Call call, LicenseChoices licenses) => SaveAsync(call, alias, null, licenses)
            )
            .AsManaging(Permission.EditDataverse)
            .TakesUpTo(BodyLimit.Long);
        pages
            .MapGet(
                "/collection/{alias}/templates/{id:long}",
                (string alias, long id, Call call, LicenseChoices licenses) => ShowAsync(call, alias, id, licenses)
            )
            .AsManaging(Permission.EditDataverse);
        pages
            .MapPost(
                "/collection/{alias}/templates/{id:long}",
                (string alias, long id, Call call, LicenseChoices licenses) => SaveAsync(call, alias, id, licenses)
            )
            .AsManaging(Permission.EditDataverse)
            .TakesUpTo(BodyLimit.Long);
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, long? id, LicenseChoices licenses)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var template = id is { } known ? await call.RunAsync(new GetTemplate(known)) : null;
        if (template is not null && template.Template.CollectionId != collection.View.Collection.Id)
        {
            return MissingPage.Instance;
        }

        var form = new FormShown
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = template?.Template.Name ?? "" },
        };
        var values = FormValues.Of(template?.Metadata ?? MetadataDocument.Empty);
        var choice = await licenses.GetAsync(call.Aborted);
        return Answer(
            call,
            new(
                collection,
                form,
                new(await RulesAsync(call, alias), values, FormProblems.None),
                new(template?.Template.Terms ?? TermsForm.Beginning(choice) with { FileAccessRequest = true }, choice),
                id,
                template?.Template.State().ToString() ?? ""
            )
        );
    }

    private static async Task<IResult> SaveAsync(Call call, string alias, long? id, LicenseChoices licenses)
    {
        var sent = await PageForm.OfAsync(call);
        var values = FormValues.Read(sent);
        var metadata = new MetadataForm(await RulesAsync(call, alias), values, FormProblems.None);
        var typed = new FormShown
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = SentText.Of(sent, "name"),
                [FormShown.Seen] = sent.GetValueOrDefault(FormShown.Seen, ""),
            },
        };
        var terms = new TermsForm(TermsForm.Read(sent), await licenses.GetAsync(call.Aborted));
        if (RowChange.Apply(sent, values))
        {
            return Answer(call, new(await ManagedCollections.ReadAsync(call, alias), typed, metadata, terms, id, ""));
        }

        if (typed["name"].Length == 0)
        {
            var unnamed = typed with { Problems = [new("name", call.Wording()["manage.template.unnamed"])] };
            return Answer(
                call,
                new(await ManagedCollections.ReadAsync(call, alias), unnamed, metadata, terms, id, ""),
                StatusCodes.Status400BadRequest
            );
        }

        values.Compact();
        var input = new TemplateInput(typed["name"], UpdatesOf(metadata), Instructions: null) { Terms = terms.Written };
        if (await RefusalAsync(call, alias, id, input, SeenState.Read(typed[FormShown.Seen])) is { } refusal)
        {
            var problems = FormProblems.Of(FormStatus.MustBeShown(refusal), metadata.Rules.Schema, call.Wording());
            var wrong = RefusedForm.Of(call, typed.Values, refusal) with
            {
                Problems = [.. problems.All.Select(p => new FormProblem(null, p.Text))],
            };
            return Answer(
                call,
                new(
                    await ManagedCollections.ReadAsync(call, alias),
                    wrong,
                    metadata with
                    {
                        Problems = problems,
                    },
                    terms,
                    id,
                    await StateAsync(call, id)
                ),
                FormStatus.Of(refusal)
            );
        }

        return Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/templates?done=saved");
    }

    private static async Task<string> StateAsync(Call call, long? id) =>
        id is { } known && (await call.AttemptAsync(new GetTemplate(known))).Value is { } view
            ? view.Template.State().ToString()
            : "";

    private static async Task<RepositoryError?> RefusalAsync(
        Call call,
        string alias,
        long? id,
        TemplateInput input,
        SeenState seen
    ) =>
        id is { } known
            ? (await call.AttemptAsync(new UpdateTemplate(known, new(input), Replace: true, seen))).Refusal
            : (
                await call.AttemptAsync(
                    new CreateTemplate(new ObjectRef.Collection(alias), new(input), new Input<bool>(value: false))
                )
            ).Refusal;

    // Every field of the form is spoken of: one that was emptied is to be empty.
    private static IReadOnlyList<FieldUpdate> UpdatesOf(MetadataForm form)
    {
        var written = form.Values.Into(MetadataDocument.Empty, form);
        return
        [
            .. form.Fields.Select(f => new FieldUpdate(
                f,
                written.Fields.TryGetValue(f.Name, out var value) ? value
                    : f.IsCompound ? new FieldValue.Compounds([])
                    : new FieldValue.Values([])
            )),
        ];
    }

    private static async Task<DatasetRules> RulesAsync(Call call, string alias) =>
        (await call.RunAsync(new GetDatasetRules(new ObjectRef.Collection(alias)))).In(await call.SchemaAsync());

    private static IResult Answer(Call call, TemplateShown shown, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<TemplatePage, TemplateShown>(call, shown, "manage.title.templates", status);
}

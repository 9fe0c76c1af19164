using System.Globalization;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Templates;
using Quire.Repository.Datasets;
using Quire.Repository.Metadata.Languages;
using Quire.Web.Collections.Looks;
using Quire.Web.Depositing.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing;

/// <summary>The form of a dataset that is to be made.</summary>
internal sealed class NewDatasetForms(LicenseChoices licenses, MetadataLanguages languages)
{
    /// <summary>Name of the button that begins with another template.</summary>
    public const string Begin = "begin";

    /// <summary>Name of the choice of that template.</summary>
    public const string Next = "next";

    /// <summary>The form as it begins: with what a template fills in, and whose account it is.</summary>
    /// <param name="call">The request.</param>
    /// <param name="alias">Alias of the collection.</param>
    /// <param name="template">
    /// Id of the template; <c>none</c> for none, the one the collection chose where nothing is said.
    /// </param>
    public async Task<(DatasetFormShown Shown, PageFace Face)> BeginAsync(Call call, string alias, string? template)
    {
        var templates = await TemplatesAsync(call, alias);
        var used = string.IsNullOrEmpty(template) ? templates.FirstOrDefault(t => t.IsDefault) : Find(templates, template);
        return await FormAsync(
            call,
            alias,
            await ValuesOfAsync(call, used),
            offered => TermsOf(used, offered),
            (templates, used),
            (null, null)
        );
    }

    /// <summary>The form as it was sent.</summary>
    public async Task<(DatasetFormShown Shown, PageFace Face)> ReadAsync(
        Call call,
        string alias,
        IReadOnlyDictionary<string, string> sent
    )
    {
        var templates = await TemplatesAsync(call, alias);
        return await FormAsync(
            call,
            alias,
            FormValues.Read(sent),
            _ => TermsForm.Read(sent),
            (templates, Find(templates, sent.GetValueOrDefault("template"))),
            (sent.GetValueOrDefault("type"), sent.GetValueOrDefault("language"))
        );
    }

    /// <summary>
    /// The form as it was sent, with another template: what somebody wrote stays, and the template fills in the rest.
    /// </summary>
    public async Task<(DatasetFormShown Shown, PageFace Face)> BeginAnewAsync(
        Call call,
        string alias,
        IReadOnlyDictionary<string, string> sent
    )
    {
        var templates = await TemplatesAsync(call, alias);
        var (former, next) = (Find(templates, sent.GetValueOrDefault("template")), Find(templates, sent.GetValueOrDefault(Next)));
        var (values, terms) = (FormValues.Read(sent), TermsForm.Read(sent));
        values.CallAsStored(await call.SchemaAsync());
        values.BeginWith(await ValuesOfAsync(call, former), await ValuesOfAsync(call, next));
        var (shown, face) = await FormAsync(
            call,
            alias,
            values,
            offered => terms == TermsForm.Sent(TermsOf(former, offered)) ? TermsOf(next, offered) : terms,
            (templates, next),
            (sent.GetValueOrDefault("type"), sent.GetValueOrDefault("language"))
        );
        return (shown with { IsBegunAnew = true }, face);
    }

    private static Task<IReadOnlyList<TemplateView>> TemplatesAsync(Call call, string alias) =>
        call.RunAsync(new ListTemplates(new ObjectRef.Collection(alias)));

    private static TemplateView? Find(IReadOnlyList<TemplateView> templates, string? id) =>
        templates.FirstOrDefault(t => t.Template.Id.ToString(CultureInfo.InvariantCulture) == id);

    private static async Task<FormValues> ValuesOfAsync(Call call, TemplateView? template)
    {
        var values = FormValues.Of(template?.Metadata ?? MetadataDocument.Empty);
        await OwnBeginning.FillAsync(call, values);
        return values;
    }

    private static TermsOfUse TermsOf(TemplateView? template, LicenseChoice offered) =>
        template is { Template.Terms.AreStated: true } ? template.Template.Terms : TermsForm.Beginning(offered);

    private async Task<(DatasetFormShown Shown, PageFace Face)> FormAsync(
        Call call,
        string alias,
        FormValues values,
        Func<LicenseChoice, TermsOfUse> terms,
        (IReadOnlyList<TemplateView> All, TemplateView? Used) templates,
        (string? Type, string? Language) chosen
    )
    {
        var target = new ObjectRef.Collection(alias);
        var view = await call.RunAsync(new GetCollection(target, WithOwners: true));
        var rules = (await call.RunAsync(new GetDatasetRules(target))).In(await call.SchemaAsync());
        var collection = view.Collection;
        var types = collection.AllowedDatasetTypes ?? [DatasetType.Default];
        var type = types.Find(t => t == chosen.Type) ?? types[0];
        var offered = await licenses.OfAsync(type, call.Aborted);
        var spoken = await languages.OfAsync(collection.MetadataLanguage, call.Aborted);
        var path = $"deposit/{Uri.EscapeDataString(collection.Alias)}";
        var home = Collections.Trail.PathOf(collection);
        var shown = new DatasetFormShown
        {
            Path = path,
            Back = home,
            Metadata = new(rules, values, FormProblems.None)
            {
                Instructions = templates.Used?.Template.Instructions ?? new Dictionary<string, string>(StringComparer.Ordinal),
            },
            // The type may still be changed where there are several; which licences go with it then shows when it is sent.
            Terms = new(terms(offered), types.Count > 1 ? await licenses.GetAsync(call.Aborted) : offered),
            IsNew = true,
            Types = types,
            Type = type,
            Languages = spoken,
            Language =
                spoken.Any(l => l.Locale == chosen.Language) ? chosen.Language
                : spoken.Count > 0 ? spoken[0].Locale
                : null,
            Templates = templates.All,
            Template = templates.Used?.Template.Id,
        };
        var texts = call.Wording();
        return (
            shown,
            new(texts["deposit.new"])
            {
                Trail = [.. Collections.Trail.Of(view.Owners), (collection.Name, home)],
                NoIndex = true,
                Look = await LookReading.OfAsync(call, target),
            }
        );
    }
}

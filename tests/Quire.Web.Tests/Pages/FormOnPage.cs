using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Quire.Web.Tests.Pages;

/// <summary>A form as a browser would send it: what stands in its fields, where to, and what each button adds.</summary>
internal sealed class FormOnPage
{
    private readonly string _page;
    private readonly IHtmlFormElement _form;

    private FormOnPage(string page, IHtmlFormElement form)
    {
        (_page, _form) = (page, form);
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "file" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    Fields[input.Name] = input.Value;
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    Fields[area.Name] = area.Value;
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    Fields[select.Name] = select.Value ?? "";
                    break;
            }
        }
    }

    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the fields in which anything can be written.</summary>
    public IReadOnlyList<string> Texts =>
        [
            .. _form
                .Elements.Where(e => !e.HasAttribute("readonly") && !e.HasAttribute("disabled"))
                .Where(e =>
                    e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "email" or "url" or "tel" }
                )
                .Select(e => e.GetAttribute("name"))
                .OfType<string>()
                .Distinct(),
        ];

    /// <summary>What its buttons add; an empty name for one that adds nothing.</summary>
    public IReadOnlyList<(string Name, string Value)> Buttons =>
        [
            .. _form
                .Elements.OfType<IHtmlButtonElement>()
                .Where(b => b.Type == "submit")
                .Select(b => (b.Name ?? "", b.Value ?? ""))
                .Distinct(),
        ];

    /// <summary>Whether it is sent in parts, as forms with files are.</summary>
    public bool IsInParts => _form.Enctype == "multipart/form-data";

    /// <summary>Where it is sent.</summary>
    public string Action => Reader.From(_page, _form.GetAttribute("action")!);

    /// <summary>All forms of a page that are sent with POST.</summary>
    public static IReadOnlyList<FormOnPage> AllOf(string page, string html) =>
        [
            .. new HtmlParser()
                .ParseDocument(html)
                .Forms.OfType<IHtmlFormElement>()
                .Where(f => f.Method == "post")
                .Select(f => new FormOnPage(page, f)),
        ];

    /// <summary>The form of a page that is sent with POST and has a field or a button of a name.</summary>
    /// <param name="page">Path of the page.</param>
    /// <param name="html">The page.</param>
    /// <param name="with">The name.</param>
    public static FormOnPage Of(string page, string html, string with)
    {
        var document = new HtmlParser().ParseDocument(html);
        return new(
            page,
            document
                .Forms.OfType<IHtmlFormElement>()
                .First(f =>
                    f.Method == "post"
                    && (
                        f.QuerySelector($"[name='{with}'], [id='{with}']") is not null || f.GetAttribute("action")!.Contains(with)
                    )
                )
        );
    }

    /// <summary>The same form as it is now, untouched by what is changed in the other.</summary>
    public FormOnPage Copy()
    {
        var copy = new FormOnPage(_page, _form);
        copy.Fields.Clear();
        foreach (var (name, value) in Fields)
        {
            copy.Fields[name] = value;
        }

        return copy;
    }

    /// <summary>Sends it.</summary>
    public Task<Quire.Testing.WireAnswer> SendAsync(Reader reader) => reader.FormAsync(Action, Fields);

    /// <summary>Sends it as its page says, in parts where it may have a file.</summary>
    public Task<Quire.Testing.WireAnswer> SendAsSaidAsync(Reader reader) =>
        IsInParts ? reader.FilesAsync(Action, Fields) : SendAsync(reader);

    /// <summary>The same with a field changed.</summary>
    public FormOnPage With(string name, string value)
    {
        Fields[name] = value;
        return this;
    }

    /// <summary>The same without a field.</summary>
    public FormOnPage Without(string name)
    {
        Fields.Remove(name);
        return this;
    }
}

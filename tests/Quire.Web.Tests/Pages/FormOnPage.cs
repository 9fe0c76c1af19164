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

    /// <summary>Where it is sent.</summary>
    public string Action => Reader.From(_page, _form.GetAttribute("action")!);

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

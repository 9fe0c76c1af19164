using System.Globalization;
using Quire.Repository.Access.Guestbooks;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>What was answered to a guestbook of a collection, newest first.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Page">The guestbook, and answers of the page.</param>
/// <param name="Number">Which page, from 1.</param>
public sealed record AnswersShown(ManagedCollection Collection, GuestbookResponses Page, int Number)
    : ManagingShown(Collection, FormShown.Empty)
{
    /// <summary>Answers on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How often it was answered.</summary>
    public int Total => Page.Guestbook.Responses ?? 0;

    /// <summary>Pages there are.</summary>
    public int Pages => (Total + PageSize - 1) / PageSize;

    /// <summary>The answers as a table, without slash in front.</summary>
    public string Table => Path("answers.csv");

    /// <summary>A page of answers, without slash in front.</summary>
    public string To(int number) =>
        number == 1 ? Path("answers") : Path(string.Create(CultureInfo.InvariantCulture, $"answers?page={number}"));

    private string Path(string what) =>
        Collection.Path(string.Create(CultureInfo.InvariantCulture, $"guestbooks/{Page.Guestbook.Guestbook.Id}/{what}"));
}

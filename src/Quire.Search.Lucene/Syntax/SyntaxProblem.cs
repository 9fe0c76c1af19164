using Quire.Domain.Errors;

namespace Quire.Search.Lucene.Syntax;

internal static class SyntaxProblem
{
    public static RepositoryException At(string query, int position, string what)
    {
        var from = Math.Clamp(position - 10, 0, query.Length);
        var near = query[from..Math.Min(query.Length, from + 30)].ReplaceLineEndings(" ");
        return SearchErrors.SyntaxAt(what, near, position + 1);
    }

    public static RepositoryException Of(string what) => SearchErrors.Syntax(what);
}

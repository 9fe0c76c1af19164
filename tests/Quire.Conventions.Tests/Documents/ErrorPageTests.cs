using System.Globalization;
using System.Text;
using Quire.Api.Http.Wording;
using Quire.Conventions.Tests.Errors;
using Quire.Testing;

namespace Quire.Conventions.Tests.Documents;

public sealed class ErrorPageTests
{
    [Fact]
    public void The_error_page_says_what_is_refused() => GeneratedDocument.MustBe("docs/api/errors.md", Page());

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # What is refused

            Made from the code: every refusal with its code, which the answer carries in the header `Quire-Error-Code`, the status it has
            where no line below says otherwise, and its sentence. Words in braces stand for values. Codes stay; sentences may change.

            """
        );
        foreach (var capability in DeclaredError.All.GroupBy(e => e.Error.Code.Text.Split('.')[0], StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {capability.Key}\n\n| code | kind | status | sentence |\n| --- | --- | --- | --- |\n"
            );
            foreach (var error in capability.Select(c => c.Error))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{error.Code}` | {error.GetType().Name} | {RefusalTexts.StatusOf(error)} | {Cell(error.Sentence.Template)} |\n"
                );
            }
        }

        page.Append(
            """

            ## Problems of single values

            Refusals that sum up several things list these, each with the place of the value.

            | code | sentence |
            | --- | --- |

            """
        );
        foreach (var problem in DeclaredProblem.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{problem.Code}` | {Cell(problem.Message)} |\n");
        }

        page.Append(
            """

            ## In the words of the Dataverse API

            What clients of that API may match is told in its words. A line without endpoints holds everywhere; one for a kind holds for every
            refusal of it at these endpoints that has no line of its own there, apart from those that begin with `request.` or
            `server.`. `{target}` is what the request names its target by, `{path}` its path, `{message}` what would be said otherwise.

            | refusal | endpoints | status | text |
            | --- | --- | --- | --- |

            """
        );
        foreach (var line in RefusalTexts.All.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {(line.Key.Contains('.', StringComparison.Ordinal) ? $"`{line.Key}`" : line.Key)} | {string.Join(", ", line.At)} | {line.Status} | {Cell(line.EachProblem ?? line.Text ?? "")} |\n"
            );
        }

        return page.ToString();
    }

    // Blanks that are the wire's stay visible in code.
    private static string Cell(string text)
    {
        var cell = text.Replace("|", "\\|", StringComparison.Ordinal);
        return
            cell != cell.Trim() || cell.Contains("  ", StringComparison.Ordinal) || cell.Contains('<', StringComparison.Ordinal)
            ? $"`{cell}`"
            : cell;
    }
}

using Microsoft.Extensions.Options;
using Quire.Domain.Errors;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Forms;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Few tables are written in other forms at the same time.</summary>
public sealed class TableFormTurnsTests
{
    [Fact]
    public async Task Whoever_gets_no_turn_is_refused_and_a_turn_is_given_back_once()
    {
        var ct = TestContext.Current.CancellationToken;
        using var turns = new TableFormTurns(
            Options.Create(new TableOptions { FormsAtOnce = 1, ScanTime = TimeSpan.FromMilliseconds(1) })
        );
        var first = await turns.EnterAsync(ct);
        var refused = await Assert.ThrowsAsync<RepositoryException>(() => turns.EnterAsync(ct));
        Assert.Equal("file.table.forms-busy", refused.Error.Code.Text);

        first.Dispose();
        first.Dispose();

        using var next = await turns.EnterAsync(ct);
        await Assert.ThrowsAsync<RepositoryException>(() => turns.EnterAsync(ct));
    }
}

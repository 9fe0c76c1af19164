using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

public sealed class OutlivedOnSqliteTests
{
    [Fact]
    public Task A_kept_answer_never_outlives_what_it_shows() => OutlivedAnswers.MustBeNoneAsync(DatabaseKind.Sqlite);
}

using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

public sealed class OutlivedOnPostgreSqlTests
{
    [Fact]
    public async Task A_kept_answer_never_outlives_what_it_shows()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        await OutlivedAnswers.MustBeNoneAsync(DatabaseKind.PostgreSql);
    }
}

using System;
using Clientele.Testing.Rows;

namespace EmbeddedService.Data;

/// <summary>What is asked of rows.</summary>
internal static class RowMembers
{
    extension(Row row)
    {
        /// <summary>The key.</summary>
        public Guid Id => (Guid)row["id"]!;

        /// <summary>A member of a type; the type's default where it holds none. Members of enumerations are texts too.</summary>
        public T? Get<T>(string name) => Plain<T>(row[name]);
    }

    public static T? Plain<T>(object? value) => (value is EnumValue member && typeof(T) == typeof(string) ? member.Name : value) is T plain ? plain : default;
}

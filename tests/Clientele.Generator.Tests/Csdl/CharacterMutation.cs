using System;
using System.Text;

namespace Clientele.Generator.Tests.Csdl;

/// <summary>Changes a few characters of a text, wherever they are.</summary>
internal static class CharacterMutation
{
    private const string Characters = "<>&\"'=/ \n\0.()*@#Aa9_\uFEFF\uD800\uDC00é日";

    public static string Apply(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0 && result.Length > 0; i--)
        {
            var position = random.Next(result.Length);
            var length = Math.Min(random.Next(1, 40), result.Length - position);
            switch (random.Next(6))
            {
                case 0:
                    result[position] = Characters[random.Next(Characters.Length)];
                    break;
                case 1:
                    result.Remove(position, length);
                    break;
                case 2:
                    result.Insert(position, Characters[random.Next(Characters.Length)]);
                    break;
                case 3:
                    result.Insert(random.Next(result.Length), result.ToString(position, length));
                    break;
                case 4:
                    result[position] = (char)random.Next(char.MaxValue);
                    break;
                case 5 when random.Next(10) == 0:
                    result.Length = position;
                    break;
            }
        }

        return result.ToString();
    }
}

"""取下整个旧网站 fetch an old site whole, politely, into an archive."""

import argparse


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sites", nargs="*", metavar="SITE", help="网址，如 http://www.example.gov.cn/")
    parser.add_argument("--out", required=True, metavar="DIR", help="工作文件夹；中断后再运行同一条命令就接着取")
    parser.add_argument("--offline", action="store_true", help="不上网，只按 archive/ 里的 WARC 文件重做索引")
    parser.add_argument("--host", action="append", default=[], metavar="HOST", help="也属于这个网站的域名，可以写多次")
    parser.add_argument("--within", action="append", default=[], metavar="/PATH/", help="只取这个目录里的网页")
    parser.add_argument("--pages", type=int, default=20_000, metavar="N", help="最多几页，默认 20000")
    parser.add_argument("--depth", type=int, default=200, metavar="N", help="离首页最多几层链接，默认 200")
    parser.add_argument("--rate", type=float, default=5.0, metavar="N", help="每秒最多请求几次，默认 5")
    parser.add_argument("--file-mb", type=float, default=50.0, metavar="MB", help="一个文件最大多少，默认 50")
    parser.add_argument("--private", action="store_true", help="也取内部网络的地址 private networks")
    parser.add_argument("--contact", default="", metavar="EMAIL|URL", help="告诉对方网站怎样联系您")
    parser.add_argument("--retry", action="store_true", help="上次没有取到的再取一次 ask again for what failed")
    parser.add_argument("--bad-certificate", action="store_true", help="网站的证书过期或不对也取")


def run(asked: argparse.Namespace) -> int:
    from accessibility.retrofit.crawl import asking  # noqa: PLC0415  its libraries only when it runs

    return asking.run(asked)
